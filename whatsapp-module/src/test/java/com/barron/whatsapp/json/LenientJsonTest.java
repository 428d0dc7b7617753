package com.barron.whatsapp.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
  private static final JsonObject JSON =
      LenientJson.parse(
              "{'text':'a','number':7,'flag':true,'none':null,'object':{'a':'b'},'list':['a',1,{},null]}"
                  .replace('\'', '"'))
          .orElseThrow();

  @Test
  void readsWhatIsThere() {
    assertThat(LenientJson.string(JSON, "text")).isEqualTo("a");
    assertThat(LenientJson.text(JSON, "number")).isEqualTo("7");
    assertThat(LenientJson.number(JSON, "number")).isEqualTo(7);
    assertThat(LenientJson.flag(JSON, "flag")).isTrue();
    assertThat(LenientJson.string(LenientJson.object(JSON, "object"), "a")).isEqualTo("b");
    assertThat(LenientJson.strings(JSON, "list")).containsExactly("a");
    assertThat(LenientJson.objects(JSON, "list")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "none"})
  void takesWhatIsMissingAsEmpty(String name) {
    assertThat(LenientJson.text(JSON, name)).isEmpty();
    assertThat(LenientJson.number(JSON, name)).isZero();
    assertThat(LenientJson.flag(JSON, name)).isFalse();
    assertThat(LenientJson.object(JSON, name)).isEmpty();
    assertThat(LenientJson.strings(JSON, name)).isEmpty();
  }

  @Test
  void takesWhatIsOfAnotherKindAsEmpty() {
    assertThat(LenientJson.string(JSON, "number")).isEmpty();
    assertThat(LenientJson.number(JSON, "text")).isZero();
    assertThat(LenientJson.flag(JSON, "number")).isFalse();
    assertThat(LenientJson.object(JSON, "list")).isEmpty();
    assertThat(LenientJson.objects(JSON, "object")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "<html></html>", "null"})
  void readsNothingElseThanAnObject(String text) {
    assertThat(LenientJson.parse(text)).isEmpty();
  }

  @Test
  void survivesNestingWithoutAnEnd() {
    assertThat(LenientJson.parse("{\"a\":" + "[".repeat(100_000))).isEmpty();
  }
}
