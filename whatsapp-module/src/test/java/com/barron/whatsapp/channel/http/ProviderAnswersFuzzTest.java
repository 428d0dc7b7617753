package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.barron.whatsapp.channel.meta.MetaReaders;
import com.barron.whatsapp.channel.twilio.TwilioReaders;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every reader of providers' answers is given answers that no provider documents. */
class ProviderAnswersFuzzTest {
  private static final long SEED = 20_261_128;

  /** For each reader; more by {@code -Dfuzz.answers=5000}. */
  private static final int TIMES = Integer.getInteger("fuzz.answers", 40);

  private ProviderStub stub;

  @BeforeEach
  void start() throws IOException {
    stub = new ProviderStub();
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @TestFactory
  Stream<DynamicTest> nothingOfAProviderLeavesAReaderAsAnException() {
    return Stream.of(MetaReaders.at(stub.address()), TwilioReaders.at(stub.address()))
        .flatMap(List::stream)
        .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> survives(reader)));
  }

  private void survives(AnswerReader reader) {
    AnswerMutations mutations = new AnswerMutations(SEED + reader.name().hashCode());
    for (int i = 0; i < TIMES; i++) {
      int status = mutations.status();
      String body = status == 204 ? "" : mutations.body(reader.valid());
      stub.answers(status, body, "Retry-After", mutations.text(), "Location", mutations.text());
      assertThatCode(() -> assertThat(reader.read().get()).isNotNull())
          .as("seed %d, number %d: %d %.300s", SEED, i, status, body)
          .doesNotThrowAnyException();
    }
  }
}
