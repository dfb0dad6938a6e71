"""From bytes to documents: pure functions that keep offsets.

Reading, page furniture, sentences, quotations, numbers.
"""
