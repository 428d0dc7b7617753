package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.meta.MetaReaders;
import com.barron.whatsapp.channel.twilio.TwilioReaders;
import com.barron.whatsapp.fuzz.FuzzCase;
import com.barron.whatsapp.fuzz.WrittenTexts;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every reader of providers' answers is given answers that no provider documents. */
class ProviderAnswersFuzzTest {
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
    FuzzCase.cases("fuzz.answers", 40)
        .forEach(
            fuzz -> {
              int status = fuzz.status();
              String body = status == 204 ? "" : fuzz.json(reader.valid());
              stub.answers(status, body, "Retry-After", fuzz.header(), "Location", fuzz.header());
              assertThatCode(() -> check(reader.read().get()))
                  .as("%s: %d %.300s", fuzz, status, body)
                  .doesNotThrowAnyException();
            });
  }

  private static void check(Object result) {
    assertThat(result).isNotNull();
    assertThat(WrittenTexts.in(result)).allMatch(WrittenTexts::isStorable);
    if (result instanceof SendResult.Accepted accepted) {
      assertThat(accepted.providerMessageId()).matches("[!-~]{1,128}");
    }
  }
}
