"""When a card is due; the only importer of fsrs."""
