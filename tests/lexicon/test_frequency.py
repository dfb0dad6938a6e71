"""Common words before rare ones, and nothing for what is no word."""

from mtaudit.lexicon.frequency import zipf


def test_orders_words_by_use() -> None:
    assert (
        zipf("the") > zipf("war") > 4.5 > zipf("containment") > zipf("porcupine") > 2 > zipf("xqzzyv") == 0.0
    )
    assert zipf("War") == zipf("war")
    assert zipf("") == 0.0
