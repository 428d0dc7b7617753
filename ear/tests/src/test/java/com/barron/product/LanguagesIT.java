package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * In which language a person is spoken to who did not choose one; {@link ChosenLanguage}: who did.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class LanguagesIT {
  @Test
  void aNumberThatTellsNoLanguageIsSpokenToInEnglish(RunningProduct runningProduct) {
    var cape = new TwilioPhone(runningProduct.twilio(), runningProduct.webhook(), "+27000000101");

    assertThat(cape.asks("hi")).contains("Welcome to Barron Manufacturing!");
    assertThat(cape.asks("isizulu")).contains("isiZulu");
  }
}
