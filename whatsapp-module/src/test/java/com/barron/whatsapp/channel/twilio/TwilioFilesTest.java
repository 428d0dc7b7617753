package com.barron.whatsapp.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.http.ProviderStub;
import com.barron.whatsapp.channel.twilio.content.ContentIdCache;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioFilesTest {
  private static final String SID = "AC" + "a".repeat(32);
  private static final String MESSAGE = "MM" + "b".repeat(32);
  private static final String MEDIA = "ME" + "c".repeat(32);

  @Test
  void asksWithOurAccountAndGoesOnWithoutIt() throws IOException {
    try (var api = new ProviderStub();
        var files = new ProviderStub()) {
      files.answers(200, "a picture");
      api.answers(307, "", "Location", files.address() + "/signed");

      assertThat(channel(api.address()).fetch(MESSAGE + "/" + MEDIA, 100))
          .isInstanceOf(FetchResult.Fetched.class);
      assertThat(api.requests())
          .containsExactly(
              "GET /2010-04-01/Accounts/" + SID + "/Messages/" + MESSAGE + "/Media/" + MEDIA);
      assertThat(api.lastAuthorization()).startsWith("Basic ");
      assertThat(files.lastAuthorization()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MM1/ME1", "../../x", "http://127.0.0.1/", "MM/../ME"})
  void asksForNothingThatIsNoReference(String reference) throws IOException {
    try (var api = new ProviderStub()) {
      assertThat(channel(api.address()).fetch(reference, 100))
          .isInstanceOf(FetchResult.Refused.class);
      assertThat(api.requests()).isEmpty();
    }
  }

  private static TwilioChannel channel(String api) {
    var account = new TwilioAccount(SID, List.of("token"), "+12025550199", URI.create(api));
    return new TwilioChannel(
        new Settings(Optional.of(account), URI.create("https://bot.example.com"), false, false),
        new ContentIdCache(Optional.empty(), Clock.systemUTC()),
        Duration.ofSeconds(2));
  }
}
