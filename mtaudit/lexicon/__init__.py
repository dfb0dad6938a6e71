"""What is known about English words without reading a text: meaning, gender, places, spelling, frequency."""
