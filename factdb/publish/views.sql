-- The reading tables of the published file: names instead of ids, one row with everything a reader wants.
--
-- They are filled once, when the file is built: a live join or aggregate over half a million claims would run
-- into Datasette's time limit, and only a table has row pages, indexes and links. The functions reading_ar and
-- reading_en come from factdb/publish/reading.py.

CREATE TABLE claims_view (
  claim_id INTEGER PRIMARY KEY,
  value TEXT NOT NULL,
  unit TEXT,
  noun TEXT,
  state TEXT,
  speaker TEXT,
  source TEXT NOT NULL,
  date TEXT,
  sentence TEXT NOT NULL,
  conflict TEXT,
  denied INTEGER NOT NULL,
  planned INTEGER NOT NULL,
  figure TEXT,
  place TEXT,
  via TEXT,
  article TEXT,
  url TEXT,
  value_en TEXT NOT NULL,
  unit_en TEXT,
  figure_en TEXT,
  concept TEXT,
  counted_group TEXT,
  as_of TEXT,
  value_low NUMERIC,
  value_high NUMERIC,
  qualifier TEXT NOT NULL,
  unit_kind TEXT NOT NULL,
  unit_code TEXT,
  surface TEXT NOT NULL,
  other_value NUMERIC,
  attribution TEXT NOT NULL,
  speaker_kind TEXT,
  country TEXT,
  review_status TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  part_of_id INTEGER REFERENCES claims_view (claim_id),
  figure_id INTEGER REFERENCES figures (id),
  conflict_id INTEGER REFERENCES conflicts_view (conflict_id),
  article_id INTEGER NOT NULL REFERENCES articles (id),
  source_id INTEGER NOT NULL REFERENCES sources (id),
  speaker_id INTEGER REFERENCES speakers (id)
);

-- Claims of texts that the outlet has since replaced, and claims that a human rejected, are left out.
INSERT INTO claims_view
SELECT
  claims.id,
  reading_ar(claims.value_low, claims.value_high, claims.qualifier, claims.surface),
  coalesce(units.name, units.code),
  claims.noun,
  claims.state,
  speakers.name,
  sources.name,
  substr(articles.published_at, 1, 10),
  substr(
    article_versions.text,
    claims.sentence_start + 1,
    claims.sentence_end - claims.sentence_start
  ),
  conflicts.state,
  claims.denied,
  claims.planned,
  figures.title,
  coalesce(places.name, places.slug),
  vias.name,
  articles.title,
  articles.url,
  reading_en(claims.value_low, claims.value_high, claims.qualifier, claims.surface),
  coalesce(units.name_en, units.code),
  figures.title_en,
  concepts.slug,
  claims.group_name,
  claims.as_of,
  claims.value_low,
  claims.value_high,
  claims.qualifier,
  claims.unit_kind,
  units.code,
  claims.surface,
  claims.other_value,
  claims.attribution,
  speakers.kind,
  sources.country,
  claims.review_status,
  claims.span_start,
  claims.span_end,
  claims.sentence_start,
  wholes.id,
  claims.figure_id,
  conflicts.id,
  articles.id,
  sources.id,
  claims.speaker_id
FROM claims
JOIN article_versions ON article_versions.id = claims.version_id AND article_versions.is_current
JOIN articles ON articles.id = article_versions.article_id
JOIN sources ON sources.id = articles.source_id
LEFT JOIN units ON units.id = claims.unit_id
LEFT JOIN concepts ON concepts.id = claims.concept_id
LEFT JOIN places ON places.id = claims.place_id
LEFT JOIN speakers ON speakers.id = claims.speaker_id
LEFT JOIN speakers AS vias ON vias.id = claims.via_id
LEFT JOIN figures ON figures.id = claims.figure_id
LEFT JOIN conflicts
  ON conflicts.id = (
    SELECT conflict.id
    FROM conflict_claims
    JOIN conflicts AS conflict ON conflict.id = conflict_claims.conflict_id
    WHERE conflict_claims.claim_id = claims.id AND conflict.verdict = 'conflict'
    ORDER BY conflict.state <> 'open', conflict.state <> 'explained', conflict.id
    LIMIT 1
  )
LEFT JOIN claims AS wholes ON wholes.id = claims.part_of_id AND wholes.review_status <> 'rejected'
WHERE claims.review_status <> 'rejected';

CREATE TABLE camps_view (
  conflict_id INTEGER NOT NULL,
  camp INTEGER NOT NULL,
  claim_id INTEGER NOT NULL REFERENCES claims_view (claim_id),
  verdict TEXT NOT NULL,
  figure TEXT,
  value TEXT NOT NULL,
  unit TEXT,
  speaker TEXT,
  source TEXT NOT NULL,
  date TEXT,
  sentence TEXT NOT NULL,
  figure_en TEXT,
  value_en TEXT NOT NULL,
  unit_en TEXT,
  camp_low NUMERIC,
  camp_high NUMERIC,
  voices INTEGER NOT NULL,
  figure_id INTEGER REFERENCES figures (id),
  PRIMARY KEY (conflict_id, camp, claim_id)
);

INSERT INTO camps_view
SELECT
  conflicts.id,
  conflict_claims.camp,
  claims_view.claim_id,
  conflicts.verdict,
  claims_view.figure,
  claims_view.value,
  claims_view.unit,
  claims_view.speaker,
  claims_view.source,
  claims_view.date,
  claims_view.sentence,
  claims_view.figure_en,
  claims_view.value_en,
  claims_view.unit_en,
  conflict_camps.value_low,
  conflict_camps.value_high,
  conflict_camps.voices,
  conflicts.figure_id
FROM conflict_claims
JOIN conflicts ON conflicts.id = conflict_claims.conflict_id
JOIN conflict_camps
  ON conflict_camps.conflict_id = conflict_claims.conflict_id
  AND conflict_camps.camp = conflict_claims.camp
JOIN claims_view ON claims_view.claim_id = conflict_claims.claim_id
ORDER BY conflicts.id, conflict_claims.camp, claims_view.date, claims_view.claim_id;

-- Between Arabic letters a date keeps its order with slashes, and is turned around with hyphens.
CREATE TEMPORARY TABLE camp_lines AS
SELECT
  conflict_id,
  camp,
  verdict,
  voices,
  min(date) AS first_date,
  max(date) AS last_date,
  count(*) AS claims,
  group_concat(who_ar, '، ') AS line_ar,
  group_concat(who_en, '; ') AS line_en
FROM (
  SELECT
    camps_view.*,
    CASE WHEN denying.id IS NULL THEN '' ELSE 'نفي ' END
      || value || ' — ' || CASE WHEN speaker IS NULL THEN source ELSE speaker || ' / ' || source END
      || coalesce(' (' || replace(date, '-', '/') || ')', '') AS who_ar,
    CASE WHEN denying.id IS NULL THEN '' ELSE 'denies ' END
      || value_en || ' — ' || CASE WHEN speaker IS NULL THEN source ELSE speaker || ' / ' || source END
      || coalesce(' (' || date || ')', '') AS who_en
  FROM camps_view
  LEFT JOIN claims AS denying ON denying.id = camps_view.claim_id AND denying.denied
  ORDER BY conflict_id, camp, date, claim_id
)
GROUP BY conflict_id, camp;

CREATE TABLE conflicts_view (
  conflict_id INTEGER PRIMARY KEY,
  figure TEXT NOT NULL,
  camps TEXT NOT NULL,
  explanation TEXT NOT NULL,
  rule TEXT NOT NULL,
  state TEXT NOT NULL,
  ratio NUMERIC,
  camp_count INTEGER NOT NULL,
  voices INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  first_date TEXT,
  last_date TEXT,
  figure_en TEXT NOT NULL,
  camps_en TEXT NOT NULL,
  explanation_en TEXT NOT NULL,
  figure_id INTEGER NOT NULL REFERENCES figures (id),
  code TEXT NOT NULL
);

CREATE TABLE updates_view (
  update_id INTEGER PRIMARY KEY,
  figure TEXT NOT NULL,
  camps TEXT NOT NULL,
  explanation TEXT NOT NULL,
  rule TEXT NOT NULL,
  state TEXT NOT NULL,
  ratio NUMERIC,
  camp_count INTEGER NOT NULL,
  voices INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  first_date TEXT,
  last_date TEXT,
  figure_en TEXT NOT NULL,
  camps_en TEXT NOT NULL,
  explanation_en TEXT NOT NULL,
  figure_id INTEGER NOT NULL REFERENCES figures (id),
  code TEXT NOT NULL
);

CREATE TEMPORARY TABLE differences AS
SELECT
  conflicts.id,
  figures.title,
  group_concat('• ' || camp_lines.line_ar, char(10)) AS camps,
  conflicts.explanation_ar,
  conflicts.explanation,
  conflicts.rule,
  conflicts.state,
  conflicts.ratio,
  count(*) AS camp_count,
  sum(camp_lines.voices) AS voices,
  sum(camp_lines.claims) AS claims,
  (SELECT count(DISTINCT source) FROM camps_view WHERE camps_view.conflict_id = conflicts.id) AS sources,
  min(camp_lines.first_date) AS first_date,
  max(camp_lines.last_date) AS last_date,
  figures.title_en,
  group_concat('• ' || camp_lines.line_en, char(10)) AS camps_en,
  conflicts.figure_id,
  substr(conflicts.inputs_hash, 1, 10) AS code,
  conflicts.verdict
FROM conflicts
JOIN figures ON figures.id = conflicts.figure_id
JOIN (SELECT * FROM camp_lines ORDER BY conflict_id, camp) AS camp_lines
  ON camp_lines.conflict_id = conflicts.id
GROUP BY conflicts.id;

INSERT INTO conflicts_view
SELECT
  id, title, camps, explanation_ar, rule, state, ratio, camp_count, voices, claims, sources,
  first_date, last_date, title_en, camps_en, explanation, figure_id, code
FROM differences
WHERE verdict = 'conflict';

INSERT INTO updates_view
SELECT
  id, title, camps, explanation_ar, rule, state, ratio, camp_count, voices, claims, sources,
  first_date, last_date, title_en, camps_en, explanation, figure_id, code
FROM differences
WHERE verdict = 'update';

CREATE TABLE comparison (
  figure TEXT NOT NULL,
  source TEXT NOT NULL,
  values_stated TEXT,
  speakers TEXT,
  conflict TEXT,
  claims INTEGER NOT NULL,
  denied_claims INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  first_date TEXT,
  last_date TEXT,
  value_low NUMERIC,
  value_high NUMERIC,
  figure_en TEXT NOT NULL,
  values_stated_en TEXT,
  figure_id INTEGER NOT NULL REFERENCES figures (id),
  source_id INTEGER NOT NULL REFERENCES sources (id),
  PRIMARY KEY (figure_id, source_id)
);

CREATE TEMPORARY TABLE stated AS
SELECT figure_id, source_id, group_concat(value, '؛ ') AS ar, group_concat(value_en, '; ') AS en
FROM (
  SELECT figure_id, source_id, value, value_en
  FROM claims_view
  WHERE figure_id IS NOT NULL AND NOT denied
  GROUP BY figure_id, source_id, value, value_en
  ORDER BY figure_id, source_id, min(date), min(claim_id)
)
GROUP BY figure_id, source_id;

CREATE TEMPORARY TABLE said_by AS
SELECT figure_id, source_id, group_concat(speaker, '؛ ') AS speakers
FROM (
  SELECT DISTINCT figure_id, source_id, speaker
  FROM claims_view
  WHERE figure_id IS NOT NULL AND speaker IS NOT NULL
  ORDER BY figure_id, source_id, speaker
)
GROUP BY figure_id, source_id;

CREATE TEMPORARY TABLE heard AS
SELECT figure_id, count(DISTINCT source_id) AS sources
FROM claims_view
WHERE figure_id IS NOT NULL
GROUP BY figure_id;

CREATE INDEX temp.stated_by ON stated (figure_id, source_id);
CREATE INDEX temp.said_by_source ON said_by (figure_id, source_id);
CREATE INDEX temp.heard_of ON heard (figure_id);

-- An end is empty where any claim leaves it open. Denied figures are counted, and not among what is stated.
INSERT INTO comparison
SELECT
  claims_view.figure,
  claims_view.source,
  stated.ar,
  said_by.speakers,
  CASE
    WHEN max(claims_view.conflict = 'open') THEN 'open'
    WHEN max(claims_view.conflict = 'explained') THEN 'explained'
    WHEN max(claims_view.conflict = 'dismissed') THEN 'dismissed'
  END,
  count(*),
  sum(claims_view.denied),
  heard.sources,
  min(claims_view.date),
  max(claims_view.date),
  CASE
    WHEN sum(NOT claims_view.denied AND claims_view.value_low IS NULL) = 0
    THEN min(CASE WHEN NOT claims_view.denied THEN claims_view.value_low END)
  END,
  CASE
    WHEN sum(NOT claims_view.denied AND claims_view.value_high IS NULL) = 0
    THEN max(CASE WHEN NOT claims_view.denied THEN claims_view.value_high END)
  END,
  claims_view.figure_en,
  stated.en,
  claims_view.figure_id,
  claims_view.source_id
FROM claims_view
JOIN heard ON heard.figure_id = claims_view.figure_id
LEFT JOIN stated
  ON stated.figure_id = claims_view.figure_id AND stated.source_id = claims_view.source_id
LEFT JOIN said_by
  ON said_by.figure_id = claims_view.figure_id AND said_by.source_id = claims_view.source_id
GROUP BY claims_view.figure_id, claims_view.source_id;

CREATE VIEW figure_history AS
SELECT
  figure,
  date,
  value,
  unit,
  speaker,
  source,
  conflict,
  denied,
  planned,
  sentence,
  figure_en,
  value_en,
  unit_en,
  value_low,
  value_high,
  claim_id,
  figure_id,
  article_id
FROM claims_view
WHERE figure_id IS NOT NULL
ORDER BY figure_id, date, claim_id;

CREATE INDEX claims_view_by_figure ON claims_view (figure_id, date);
