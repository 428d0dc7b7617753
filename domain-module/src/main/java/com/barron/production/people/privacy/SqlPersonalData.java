package com.barron.production.people.privacy;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal data that statements read and delete. They name what they need: {@code :person} is the
 * key, {@code :values} an array of numbers and user ids, {@code :mention} a regular expression that
 * finds the name and the numbers in a text, {@code :pseudonym} what stands there afterwards.
 */
public abstract class SqlPersonalData implements PersonalData {
  private static final Pattern PARAMETER = Pattern.compile(":(person|values|mention|pseudonym)\\b");

  private static final String FILES =
      """
      select id, case content_type when 'application/pdf' then 'pdf' when 'image/png' then 'png' else 'jpg' end, bytes
        from $TABLE where $PERSON = ? order by id
      """;

  private final String name;
  private final Set<String> columns;
  private final String export;
  private final List<String> erase;
  private final Sql sql;

  /**
   * The data of this owner.
   *
   * @param export a query of the rows; each column becomes a field
   * @param erase what deletes them, in this order
   */
  protected SqlPersonalData(
      String name, Set<String> columns, String export, List<String> erase, Sql sql) {
    this.name = name;
    this.columns = Set.copyOf(columns);
    this.export = "select to_jsonb(r)::text from (" + export + ") r";
    this.erase = List.copyOf(erase);
    this.sql = sql;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Set<String> columns() {
    return columns;
  }

  @Override
  public final List<String> export(DataSubject subject) {
    return sql.read(positional(export), row -> row.getString(1), values(export, subject));
  }

  @Override
  public final int erase(DataSubject subject) {
    return erase.stream()
        .mapToInt(statement -> sql.write(positional(statement), values(statement, subject)))
        .sum();
  }

  /**
   * The files of a person, of a table whose rows have an id, a content_type and bytes.
   *
   * @param person the column with the key of the person
   */
  protected final List<PersonalFile> files(String table, String person, DataSubject subject) {
    return sql.read(
        FILES.replace("$TABLE", table).replace("$PERSON", person),
        row -> new PersonalFile(row.getLong(1) + "." + row.getString(2), row.getBytes(3)),
        subject.person().value());
  }

  private static String positional(String statement) {
    return PARAMETER.matcher(statement).replaceAll("?");
  }

  private static Object[] values(String statement, DataSubject subject) {
    List<Object> values = new ArrayList<>();
    Matcher parameters = PARAMETER.matcher(statement);
    while (parameters.find()) {
      values.add(
          switch (parameters.group(1)) {
            case "person" -> subject.person().value();
            case "values" -> SqlArray.texts(subject.values());
            case "mention" -> mention(subject);
            default -> Pseudonym.of(subject.person());
          });
    }
    return values.toArray();
  }

  /** PostgreSQL's own kind of expression; whole words only. */
  private static String mention(DataSubject subject) {
    List<String> parts = new ArrayList<>();
    parts.add("(?<!\\w)" + escaped(subject.name()) + "(?!\\w)");
    subject.values().forEach(value -> parts.add(escaped(value) + "(?!\\d)"));
    return String.join("|", parts);
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\.*+?()\\[\\]{}|^$])", "\\\\$1");
  }
}
