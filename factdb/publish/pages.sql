-- Roll-ups that the site's own pages read: one row for a figure, one for a speaker and a figure.
-- Filled after views.sql, once, when the file is built.

CREATE TABLE figures_view (
  figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
  figure TEXT NOT NULL,
  conflict TEXT,
  claims INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  speakers INTEGER NOT NULL,
  first_date TEXT,
  last_date TEXT,
  value_low NUMERIC,
  value_high NUMERIC,
  unit TEXT,
  place TEXT,
  concept TEXT,
  state TEXT,
  figure_en TEXT NOT NULL,
  unit_en TEXT
);

-- value_low and value_high are the lowest and highest number that any claim names, denied ones left out.
INSERT INTO figures_view
SELECT
  figures.id,
  figures.title,
  CASE
    WHEN max(claims_view.conflict = 'open') THEN 'open'
    WHEN max(claims_view.conflict = 'explained') THEN 'explained'
    WHEN max(claims_view.conflict = 'dismissed') THEN 'dismissed'
  END,
  count(*),
  count(DISTINCT claims_view.source_id),
  count(DISTINCT claims_view.speaker_id),
  min(claims_view.date),
  max(claims_view.date),
  min(CASE WHEN NOT claims_view.denied THEN coalesce(claims_view.value_low, claims_view.value_high) END),
  max(CASE WHEN NOT claims_view.denied THEN coalesce(claims_view.value_high, claims_view.value_low) END),
  max(claims_view.unit),
  max(claims_view.place),
  max(claims_view.concept),
  max(claims_view.state),
  figures.title_en,
  max(claims_view.unit_en)
FROM claims_view
JOIN figures ON figures.id = claims_view.figure_id
GROUP BY figures.id;

CREATE TABLE speaker_figures (
  speaker TEXT NOT NULL,
  figure TEXT NOT NULL,
  conflict TEXT,
  claims INTEGER NOT NULL,
  denied_claims INTEGER NOT NULL,
  first_date TEXT,
  last_date TEXT,
  figure_en TEXT NOT NULL,
  speaker_id INTEGER NOT NULL REFERENCES speakers (id),
  figure_id INTEGER NOT NULL REFERENCES figures (id),
  PRIMARY KEY (speaker_id, figure_id)
);

INSERT INTO speaker_figures
SELECT
  claims_view.speaker,
  claims_view.figure,
  CASE
    WHEN max(claims_view.conflict = 'open') THEN 'open'
    WHEN max(claims_view.conflict = 'explained') THEN 'explained'
    WHEN max(claims_view.conflict = 'dismissed') THEN 'dismissed'
  END,
  count(*),
  sum(claims_view.denied),
  min(claims_view.date),
  max(claims_view.date),
  claims_view.figure_en,
  claims_view.speaker_id,
  claims_view.figure_id
FROM claims_view
WHERE claims_view.speaker_id IS NOT NULL AND claims_view.figure_id IS NOT NULL
GROUP BY claims_view.speaker_id, claims_view.figure_id;

-- What a speaker and a source said over time, newest figures first; both are read a page at a time.
CREATE INDEX claims_view_by_speaker ON claims_view (speaker_id, date);
CREATE INDEX claims_view_by_source ON claims_view (source_id, date);
CREATE INDEX claims_view_by_article ON claims_view (article_id, span_start);
CREATE INDEX speaker_figures_newest ON speaker_figures (speaker_id, last_date);
CREATE INDEX comparison_newest ON comparison (source_id, last_date);
CREATE INDEX places_by_name ON places (name);
-- The comparison pages through figures of two and more sources, which are few among all.
CREATE INDEX figures_view_by_sources ON figures_view (sources);
CREATE INDEX figures_view_by_concept ON figures_view (concept);
CREATE INDEX figures_view_by_place ON figures_view (place);
CREATE INDEX figures_compared ON figures_view (sources, last_date, figure_id) WHERE sources >= 2;
CREATE INDEX figures_compared_by_concept ON figures_view (concept) WHERE sources >= 2;
CREATE INDEX figures_compared_by_place ON figures_view (place) WHERE sources >= 2;
CREATE INDEX camps_view_of_claims ON camps_view (claim_id);
