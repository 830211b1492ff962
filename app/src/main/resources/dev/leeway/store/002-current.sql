-- Of each transcript id in each source, what the latest run made of it.
CREATE VIEW current_entries AS
SELECT * FROM entries
SEMI JOIN (SELECT entry, max(run) AS run FROM entries GROUP BY entry) AS latest
  USING (entry, run);

-- The same with its verdicts, one row a governing objective.
CREATE VIEW current_verdicts AS
SELECT e.id, e.source, e.line, e.run, t.model, t.task_set, t.task_id, t.turns, v.*
FROM current_entries AS e
JOIN transcripts AS t USING (transcript)
JOIN verdicts AS v USING (analysis);
