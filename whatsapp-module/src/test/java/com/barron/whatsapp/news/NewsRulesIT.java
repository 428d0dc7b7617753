package com.barron.whatsapp.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.WhatsAppDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of rules as it is delivered. */
class NewsRulesIT {
  private static final String ROWS = "SELECT event || ' ' || audience FROM news_rule";

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();

  @Test
  void hasARowForEachEventAndAudience() {
    List<String> all =
        Stream.of(NewsEvent.values())
            .flatMap(event -> Stream.of(Audience.values()).map(one -> event + " " + one))
            .toList();
    assertThat(database.sql().read(ROWS, row -> row.getString(1)))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @EnumSource(NewsEvent.class)
  void tellsSomebodyOfEachEvent(NewsEvent event) {
    assertThat(new NewsRuleRepository(database.sql()).told(event, "nothing")).isNotEmpty();
  }
}
