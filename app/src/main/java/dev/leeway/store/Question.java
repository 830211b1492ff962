package dev.leeway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Criteria as SQL: the words are this class's own, every value is a parameter. */
final class Question {

  private static final String COLUMNS =
      "e.id, v.verdict, v.governing, v.winner, floor(v.probability * 1e6) / 1e6 AS probability,"
          + " v.onset + 1 AS onset_turn, v.grade, t.turns, t.model, e.source";

  private static final String ORDER =
      " ORDER BY v.probability DESC NULLS LAST, e.id, e.source, v.severity_rank LIMIT ?";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  private Question() {}

  /** Returns the rows that meet the criteria, what was lost most surely first. */
  static PreparedStatement rows(Connection connection, Criteria criteria, long limit)
      throws SQLException {
    Question question = of(criteria);
    question.values.add(limit);
    return question.statement(connection, "SELECT " + COLUMNS, ORDER);
  }

  /** Returns one row with their number. */
  static PreparedStatement count(Connection connection, Criteria criteria) throws SQLException {
    return of(criteria).statement(connection, "SELECT count(*) AS transcripts", "");
  }

  private static Question of(Criteria criteria) {
    var question = new Question();
    if (criteria.objectives().isEmpty()) {
      // A transcript's own verdict is the one under which it fared worst.
      question.conditions.add("v.severity_rank = 0");
    } else {
      question.any("v.governing", criteria.objectives(), " OR v.winner", criteria.objectives());
    }
    question.any("v.verdict", criteria.verdicts());
    question.any("v.grade", criteria.grades());
    question.findings(criteria);
    question.pressures(criteria.pressures());
    question.contains("lower(t.model)", criteria.models());
    question.texts(criteria.texts());
    return question;
  }

  private PreparedStatement statement(Connection connection, String select, String end)
      throws SQLException {
    String sql =
        select
            + " FROM current_entries AS e JOIN verdicts AS v ON v.analysis = e.analysis"
            + " JOIN transcripts AS t ON t.transcript = e.transcript WHERE "
            + String.join(" AND ", conditions)
            + end;
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  private void any(String column, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(column + in(wanted));
      values.addAll(wanted);
    }
  }

  private void any(String first, List<String> some, String second, List<String> others) {
    conditions.add("(" + first + in(some) + second + in(others) + ")");
    values.addAll(some);
    values.addAll(others);
  }

  private void findings(Criteria criteria) {
    if (!criteria.kinds().isEmpty()) {
      conditions.add(
          "e.analysis IN (SELECT analysis FROM findings WHERE kind"
              + in(criteria.kinds())
              + " AND probability >= ?)");
      values.addAll(criteria.kinds());
      values.add(criteria.probability());
    }
  }

  private void pressures(List<String> cues) {
    if (!cues.isEmpty()) {
      conditions.add(
          "e.analysis IN (SELECT analysis FROM signals WHERE kind = 'pressure' AND name"
              + in(cues)
              + ")");
      values.addAll(cues);
    }
  }

  private void contains(String column, List<String> pieces) {
    if (!pieces.isEmpty()) {
      conditions.add("(" + anyContained(column, pieces) + ")");
    }
  }

  private void texts(List<String> pieces) {
    if (!pieces.isEmpty()) {
      conditions.add(
          "e.transcript IN (SELECT transcript FROM transcript_messages WHERE message IN"
              + " (SELECT message FROM parts WHERE "
              + anyContained("lower(text)", pieces)
              + "))");
    }
  }

  private String anyContained(String column, List<String> pieces) {
    pieces.forEach(piece -> values.add(piece.toLowerCase(Locale.ROOT)));
    return String.join(" OR ", Collections.nCopies(pieces.size(), "contains(" + column + ", ?)"));
  }

  private static String in(List<String> wanted) {
    return " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")";
  }
}
