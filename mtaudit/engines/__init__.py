"""What runs the encoder's model: our own code for the embedded one, sentence-transformers for any other."""
