package com.barron.whatsapp.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The account and settings for Meta's Cloud API.
 *
 * @param phoneNumberId Meta's id of our number, not the number itself
 * @param accessToken of a system user; sends
 * @param appSecrets all are accepted in signatures during a rotation
 * @param verifyToken what Meta says when it is told our webhook
 * @param apiBaseUrl where messages are sent, with the version of the API
 * @param templates approved texts, by our names for them; may be empty
 */
public record MetaAccount(
    String phoneNumberId,
    String accessToken,
    List<String> appSecrets,
    String verifyToken,
    URI apiBaseUrl,
    Map<String, ApprovedText> templates) {
  public MetaAccount {
    appSecrets = List.copyOf(appSecrets);
    templates = Map.copyOf(templates);
  }

  /** Tells the number's id only: tokens are secrets. */
  @Override
  public String toString() {
    return "MetaAccount[" + phoneNumberId + "]";
  }

  /**
   * A template as Meta knows it.
   *
   * @param languages Meta's codes, for example {@code en} or {@code pt_BR}; at least one
   */
  public record ApprovedText(String name, List<String> languages) {
    public ApprovedText {
      languages = List.copyOf(languages);
    }

    /** The code that is closest to a language; the first one if none is of it. */
    public String code(Locale language) {
      return languages.stream()
          .filter(code -> code.split("_")[0].equals(language.getLanguage()))
          .findFirst()
          .orElse(languages.get(0));
    }
  }
}
