"""Dated clauses with salience and confidence; knows nothing of questions or storage."""
