"""The site's own pages: figure, article, speaker, source, comparison and claim, in Arabic and English."""
