package com.barron.api.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
  private static final Field<Reference> ORDER =
      new Field<>("order", ValueType.reference(ReferenceKind.ORDER), "", Reference.of("ORD-12345"));
  private static final Field<Severity> SEVERITY =
      new Field<>("severity", ValueType.oneOf(Severity.class), "", Severity.HIGH);
  private static final Field<Instant> AT =
      new Field<>("at", ValueType.instant(), "", Instant.EPOCH);
  private static final Field<Long> COUNT = new Field<>("count", ValueType.whole(0, 9), "", 1L);
  private static final Field<String> NOTE = new Field<>("note", ValueType.text(1, 5), "", "x");
  private static final Field<Boolean> LATE = new Field<>("late", ValueType.truth(), "", true);

  private static final RequestSchema SCHEMA =
      RequestSchema.named("Thing")
          .with(ORDER)
          .with(SEVERITY)
          .perhaps(AT)
          .perhaps(COUNT)
          .perhaps(NOTE)
          .perhaps(LATE);

  @Test
  void readsEachFieldAsItsType() {
    JsonInput input =
        read(
            """
            {"order": "ORD-1", "severity": "low", "at": "2026-03-09T14:00:00+02:00", "count": 3,
             "note": "  é ", "late": false}
            """);

    assertThat(input.get(ORDER)).hasToString("ORD-1");
    assertThat(input.get(SEVERITY)).isEqualTo(Severity.LOW);
    assertThat(input.find(AT)).contains(Instant.parse("2026-03-09T12:00:00Z"));
    assertThat(input.find(COUNT)).contains(3L);
    assertThat(input.find(NOTE)).contains("é");
    assertThat(input.find(LATE)).contains(false);
  }

  @Test
  void whatMayBeMissingIsEmpty() {
    assertThat(read("{\"order\":\"ORD-1\",\"severity\":\"low\"}").find(NOTE)).isEmpty();
  }

  @Test
  void namesAllThatIsWrong() {
    Problem problem =
        problem(
            "{\"order\":\"ord-1\",\"at\":5,\"count\":10,\"note\":\"too long\",\"late\":\"true\",\"x\":null}");

    assertThat(problem.type()).isEqualTo(ProblemType.VALIDATION);
    assertThat(problem.errors())
        .extracting(error -> error.place() + " " + error.code())
        .containsExactlyInAnyOrder(
            "/order " + FieldError.Code.FORMAT,
            "/at " + FieldError.Code.TYPE,
            "/count " + FieldError.Code.RANGE,
            "/note " + FieldError.Code.LENGTH,
            "/late " + FieldError.Code.TYPE,
            "/x " + FieldError.Code.UNKNOWN,
            "/severity " + FieldError.Code.REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e9", "99999999999999999999999", "-1"})
  void aWholeNumberIsWhole(String number) {
    assertThat(problem("{\"order\":\"ORD-1\",\"severity\":\"low\",\"count\":" + number + "}"))
        .satisfies(problem -> assertThat(problem.errors()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{} x", "{\"a\":1,\"a\":1}", "nul"})
  void anythingElseIsNoJsonObject(String body) {
    assertThat(problem(body).type()).isEqualTo(ProblemType.MALFORMED_JSON);
  }

  @Test
  void objectsInAnArrayAreReadByTheirOwnSchemaAndNamedByTheirPlace() {
    Field<List<JsonInput>> lines =
        new Field<>(
            "lines", ValueType.objects(SCHEMA, 1, 2), "Lines.", List.of(JsonInput.example(SCHEMA)));
    RequestSchema bill = RequestSchema.named("Bill").with(lines);

    JsonInput read =
        JsonInput.read(bytes("{\"lines\": [{\"order\": \"ORD-1\", \"severity\": \"low\"}]}"), bill);
    assertThat(read.get(lines).get(0).get(ORDER)).hasToString("ORD-1");
    assertThat(lines.exampleAsJson().asJsonArray()).hasSize(1);
    assertThat(places("{\"lines\": [{\"order\": \"x\", \"y\": 1}, 7]}", bill))
        .containsExactlyInAnyOrder(
            "/lines/0/order FORMAT",
            "/lines/0/y UNKNOWN",
            "/lines/0/severity REQUIRED",
            "/lines/1 TYPE");
    assertThat(places("{\"lines\": []}", bill)).containsExactly("/lines LENGTH");
    assertThat(places("{\"lines\": {}}", bill)).containsExactly("/lines TYPE");
  }

  @Test
  void aBodyThatIsAnArrayHasABound() {
    String one = "{\"order\": \"ORD-1\", \"severity\": \"low\"}";
    assertThat(JsonInput.isArray(bytes(" [" + one + "]"))).isTrue();
    assertThat(JsonInput.isArray(bytes(one))).isFalse();
    assertThat(JsonInput.readAll(bytes("[" + one + "," + one + "]"), SCHEMA, 2)).hasSize(2);
    assertThatThrownBy(() -> JsonInput.readAll(bytes("[" + one + "," + one + "]"), SCHEMA, 1))
        .isInstanceOf(ProblemException.class);
  }

  private static List<String> places(String body, RequestSchema schema) {
    return catchThrowableOfType(ProblemException.class, () -> JsonInput.read(bytes(body), schema))
        .problem()
        .errors()
        .stream()
        .map(error -> error.place() + " " + error.code())
        .toList();
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void depthHasABound() {
    assertThat(problem("[".repeat(60_000)).type()).isEqualTo(ProblemType.MALFORMED_JSON);
  }

  private static Problem problem(String body) {
    return catchThrowableOfType(ProblemException.class, () -> read(body)).problem();
  }

  private static JsonInput read(String body) {
    return JsonInput.read(body.getBytes(StandardCharsets.UTF_8), SCHEMA);
  }
}
