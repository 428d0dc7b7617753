package com.barron.whatsapp.channel.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.barron.whatsapp.channel.meta.MetaWebhooks.BatchResult;
import com.barron.whatsapp.fuzz.FuzzCase;
import com.barron.whatsapp.fuzz.WrittenTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rightly signed batches and reports that Meta does not document. */
class MetaWebhookFuzzTest {
  private final MetaWebhooks webhooks =
      new SignedMetaWebhooks(Accounts.settings("https://api.example"));

  @ParameterizedTest
  @MethodSource("com.barron.whatsapp.fuzz.FuzzSamples#metaBatches")
  void readsAnyBatchOrCallsItMalformed(String sample) {
    String valid = MetaPayloads.text("meta-" + sample + ".json");
    assertThat(read(valid)).isInstanceOf(BatchResult.GenuineBatch.class);

    FuzzCase.cases("fuzz.readers", 300)
        .forEach(
            fuzz ->
                assertThatCode(() -> read(fuzz.json(valid)))
                    .as("%s %s", sample, fuzz)
                    .doesNotThrowAnyException());
  }

  private BatchResult read(String batch) {
    byte[] body = batch.getBytes(UTF_8);
    BatchResult result = webhooks.read(body, MetaPayloads.sign(Accounts.SECRET, body));

    assertThat(result).isNotInstanceOf(BatchResult.ForbiddenBatch.class);
    assertThat(WrittenTexts.in(result)).allMatch(WrittenTexts::isStorable);
    return result;
  }
}
