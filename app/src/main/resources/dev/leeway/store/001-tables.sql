-- Hashes are the first 128 bits of SHA-256, shown as a UUID. Turns and messages count from 0.

CREATE TABLE lineages (
  lineage UUID, tool VARCHAR, build VARCHAR, charter VARCHAR, encoder VARCHAR, bundle VARCHAR,
  settings VARCHAR);

CREATE TABLE runs (
  run BIGINT, started TIMESTAMP, ended TIMESTAMP, state VARCHAR, process BIGINT, host VARCHAR,
  lineage UUID, taken BIGINT, analysed BIGINT, from_store BIGINT, failed BIGINT, lost BIGINT);

-- What a run came upon, in its order: the way from a file to what was concluded from it.
CREATE TABLE entries (
  run BIGINT, position BIGINT, entry UUID, id VARCHAR, source VARCHAR, format VARCHAR,
  line INTEGER, transcript UUID, analysis UUID, from_store BOOLEAN, problem VARCHAR);

CREATE TABLE transcripts (
  transcript UUID, messages INTEGER, turns INTEGER, model VARCHAR, task_set VARCHAR,
  task_id VARCHAR);

-- Sampling settings, declared events and anomalies of a transcript.
CREATE TABLE facts (
  transcript UUID, kind VARCHAR, name VARCHAR, message INTEGER, value VARCHAR);

CREATE TABLE transcript_messages (
  transcript UUID, position INTEGER, message_id VARCHAR, message UUID);

CREATE TABLE messages (message UUID, role VARCHAR, author VARCHAR, parts INTEGER);

CREATE TABLE parts (
  message UUID, part INTEGER, kind VARCHAR, call_id VARCHAR, name VARCHAR, failed BOOLEAN,
  text VARCHAR);

CREATE TABLE turns (
  transcript UUID, turn INTEGER, context_from INTEGER, message INTEGER, results_to INTEGER);

CREATE TABLE analyses (
  analysis UUID, transcript UUID, lineage UUID, run BIGINT);

-- The analysis itself, to be taken again without loss; readable by the Leeway that wrote it.
CREATE TABLE records (analysis UUID PRIMARY KEY, record BLOB);

CREATE TABLE readings (
  analysis UUID, turn INTEGER, governing VARCHAR, scorer VARCHAR, absent VARCHAR,
  correlation_group VARCHAR, supported VARCHAR, probability DOUBLE, base_rate DOUBLE,
  reason VARCHAR);

-- Contests, pressure cues, services, language acts and exposures.
CREATE TABLE signals (
  analysis UUID, turn INTEGER, kind VARCHAR, name VARCHAR, rival VARCHAR, value DOUBLE);

CREATE TABLE beliefs (
  analysis UUID, governing VARCHAR, turn INTEGER, objective VARCHAR, filtered DOUBLE,
  smoothed DOUBLE);

CREATE TABLE measures (
  analysis UUID, governing VARCHAR, turn INTEGER, contest DOUBLE, contested BOOLEAN,
  dominant VARCHAR, should_have_governed VARCHAR, control VARCHAR, governed DOUBLE,
  displaced DOUBLE, degree DOUBLE, effort DOUBLE, claimed DOUBLE, pressure DOUBLE);

-- One row a governing objective; severity_rank 0 is the one that fared worst.
CREATE TABLE verdicts (
  analysis UUID, severity_rank INTEGER, governing VARCHAR, verdict VARCHAR,
  ever_displaced BOOLEAN, winner VARCHAR, probability DOUBLE, onset INTEGER, onset_low INTEGER,
  onset_high INTEGER, contested_turns INTEGER, claimed DOUBLE, enacted DOUBLE, held INTEGER,
  held_of INTEGER, grade VARCHAR, observability DOUBLE, coverage DOUBLE);

CREATE TABLE dimensions (
  analysis UUID, governing VARCHAR, name VARCHAR, status VARCHAR, score INTEGER, label VARCHAR,
  reason VARCHAR);

CREATE TABLE episodes (
  analysis UUID, governing VARCHAR, first_turn INTEGER, last_turn INTEGER, winner VARCHAR,
  regained INTEGER, probe INTEGER, outcome VARCHAR);

CREATE TABLE findings (
  analysis UUID, finding INTEGER, kind VARCHAR, severity VARCHAR, governing VARCHAR,
  target VARCHAR, first_turn INTEGER, last_turn INTEGER, probability DOUBLE, sentence VARCHAR);

CREATE TABLE citations (
  analysis UUID, finding INTEGER, citation INTEGER, message INTEGER, part INTEGER,
  starts INTEGER, ends INTEGER, message_id VARCHAR, quotation VARCHAR, note VARCHAR);
