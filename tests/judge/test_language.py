"""Which language a text is in."""

from __future__ import annotations

import pytest

from mtaudit.judge.language import identify


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The harbour froze over in January and the ferries stayed in port for a month.", "en"),
        ("Le port a gelé en janvier et les bateaux sont restés à quai pendant un mois.", "fr"),
        ("Der Hafen fror im Januar zu, und die Fähren blieben einen Monat lang im Hafen.", "de"),
        ("El puerto se congeló en enero y los barcos se quedaron en el muelle un mes.", "es"),
        ("В январе гавань замёрзла, и паромы целый месяц стояли у причала.", "ru"),
        ("У січні гавань замерзла, і пороми цілий місяць стояли біля причалу.", "uk"),
        ("港口在一月份结冰，渡轮在港口停留了一个月，居民们不得不步行去商店，孩子们都很高兴。", "zh"),
    ],
)
def test_languages(text: str, code: str) -> None:
    found, probability = identify(text)
    assert found == code
    assert 0.9 < probability <= 1


@pytest.mark.parametrize("text", ["", "1234 5678", "Bread.", "Macron Scholz Merkel Sunak"])
def test_too_little_to_say(text: str) -> None:
    assert identify(text)[1] < 0.5
