package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.http.AllowedDestinations;
import com.barron.whatsapp.channel.http.FileDownload;
import com.barron.whatsapp.channel.http.SingleAttemptClient;
import com.barron.whatsapp.channel.twilio.api.MediaReference;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** The files that people sent: asked for at the API, which leads to a signed address elsewhere. */
final class TwilioFiles {
  /** To which the API leads. */
  private static final Set<String> HOSTS = Set.of("api.twilio.com", ".twiliocdn.com");

  private final TwilioAccount account;
  private final FileDownload download;

  TwilioFiles(TwilioAccount account, Settings settings, Duration total) {
    this.account = account;
    this.download =
        new FileDownload(
            new SingleAttemptClient(total),
            new AllowedDestinations(account.apiBaseUrl(), HOSTS, settings.mediaHosts()));
  }

  FetchResult fetch(String reference, int most) {
    return MediaReference.read(reference)
        .map(media -> download.fetch(media.at(account), authorization(), most))
        .orElseGet(() -> new FetchResult.Refused("no reference to a file"));
  }

  private String authorization() {
    String pair = account.accountSid() + ":" + account.authTokens().get(0);
    return "Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.ISO_8859_1));
  }
}
