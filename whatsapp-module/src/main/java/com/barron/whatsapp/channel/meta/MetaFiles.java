package com.barron.whatsapp.channel.meta;

import com.barron.production.digest.Sha256;
import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.FetchResult.Fetched;
import com.barron.whatsapp.channel.FetchResult.NoAnswer;
import com.barron.whatsapp.channel.FetchResult.Refused;
import com.barron.whatsapp.channel.http.AllowedDestinations;
import com.barron.whatsapp.channel.http.FileDownload;
import com.barron.whatsapp.channel.http.SingleAttemptClient;
import com.barron.whatsapp.json.LenientJson;
import com.barron.whatsapp.settings.MetaAccount;
import com.barron.whatsapp.settings.Settings;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that people sent, in two steps: Meta is asked where a file is, and tells an address
 * that holds for five minutes.
 */
final class MetaFiles {
  /** Where files are. */
  private static final Set<String> HOSTS = Set.of("lookaside.fbsbx.com", ".fbcdn.net");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final MetaAccount account;
  private final FileDownload download;

  MetaFiles(MetaAccount account, Settings settings, Duration total) {
    this.account = account;
    this.download =
        new FileDownload(
            new SingleAttemptClient(total),
            new AllowedDestinations(account.apiBaseUrl(), HOSTS, settings.mediaHosts()),
            MetaErrorVerdict::passes);
  }

  /** Whether something can be asked for by this id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  FetchResult fetch(String id, int most) {
    if (!isId(id)) {
      return new Refused("no reference to a file");
    }
    FetchResult answer =
        download.fetch(
            URI.create(account.apiBaseUrl() + "/" + id), authorization(), LONGEST_ANSWER);
    return answer instanceof Fetched metadata ? follow(metadata.bytes(), most) : answer;
  }

  private FetchResult follow(byte[] metadata, int most) {
    Optional<JsonObject> json = LenientJson.parse(metadata);
    Optional<URI> address = json.flatMap(told -> address(LenientJson.text(told, "url")));
    if (address.isEmpty()) {
      return new NoAnswer("an answer without an address");
    }
    FetchResult file = download.fetch(address.get(), authorization(), most);
    String digest = LenientJson.text(json.get(), "sha256");
    return file instanceof Fetched fetched && !isOf(fetched.bytes(), digest)
        ? new NoAnswer("a file with another digest")
        : file;
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(text).filter(url -> !url.isEmpty()).map(URI::create);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the digest is right, as far as one is given; webhooks write it in base 64. */
  private static boolean isOf(byte[] bytes, String digest) {
    if (digest.isEmpty()) {
      return true;
    }
    Sha256 right = Sha256.of(bytes);
    try {
      return HEX.matcher(digest).matches()
          ? right.hex().equalsIgnoreCase(digest)
          : Arrays.equals(right.bytes(), Base64.getDecoder().decode(digest));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String authorization() {
    return "Bearer " + account.accessToken();
  }
}
