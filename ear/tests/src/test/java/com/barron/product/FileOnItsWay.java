package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.RunningProduct;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A photo that the provider promised and did not hand out yet. */
final class FileOnItsWay implements Survivor {
  private static final Duration IN_THE_END = Duration.ofMinutes(3);
  private static final Pattern DEFECT = Pattern.compile("DEF-[0-9]+");

  private final RunningProduct runningProduct;
  private final TwilioPhone phone;
  private String defect;

  FileOnItsWay(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.phone = runningProduct.somebody();
  }

  @Override
  public void begin() {
    Matcher reference = DEFECT.matcher(phone.asks("defect ORD-12346 internal reject high"));
    assertThat(reference.find()).isTrue();
    defect = reference.group();
  }

  @Override
  public void goOnWithoutAProvider() {
    phone.sends(phone.file("image/jpeg", PicturesIT.picture("jpg", 35), ""));
    await()
        .atMost(IN_THE_END)
        .until(
            () ->
                rows("SELECT id FROM whatsapp_media_fetch WHERE subject = ? AND attempts > 0")
                        .size()
                    == 1);
  }

  @Override
  public void holdsAfterACrash() {
    await()
        .atMost(IN_THE_END)
        .until(() -> !rows("SELECT id FROM attachment WHERE subject = ?").isEmpty());
    assertThat(phone.receives(IN_THE_END)).contains("📎 Photo for " + defect);
  }

  @Override
  public void holdsAfterARestart() {
    assertThat(rows("SELECT id FROM attachment WHERE subject = ?")).hasSize(1);
    assertThat(phone.inbox()).hasSize(2);
  }

  private List<String> rows(String query) {
    return runningProduct.sql().column(query, defect);
  }
}
