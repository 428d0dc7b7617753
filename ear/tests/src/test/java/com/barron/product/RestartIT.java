package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What was begun outlives the server: all of it the same crash, and the same restart. */
@ResourceLock(TestQueue.NODES)
@ExtendWith(ProductExtension.class)
class RestartIT {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "BARRON_RATE_PER_MINUTE",
          "0",
          "BARRON_RATE_PER_HOUR",
          Integer.toString(SpentRate.MESSAGES));

  @Test
  void whatWasBegunGoesOnAfterACrashAndAfterARestart(TestRig testRig) {
    try (RunningProduct runningProduct = testRig.start("restart", SETTINGS)) {
      List<Survivor> all =
          List.of(
              new OpenQuestion(runningProduct),
              new ChosenLanguage(runningProduct),
              new FileOnItsWay(runningProduct),
              new TakenOverConversation(runningProduct),
              new SpentRate(runningProduct),
              new ChangedPassword(runningProduct));
      all.forEach(Survivor::begin);
      runningProduct.twilio().goDown();
      all.forEach(Survivor::goOnWithoutAProvider);

      runningProduct.kill();
      runningProduct.twilio().comeBack();
      runningProduct.start();
      all.forEach(Survivor::holdsAfterACrash);

      runningProduct.stop();
      // "Stopping, but there are 1 local transactions": of a session of the console whose end the
      // server still waits for, half a minute and more.
      assertThat(runningProduct.log()).contains("WFLYSRV0050").doesNotContain("ISPN000100");
      runningProduct.start();
      all.forEach(Survivor::holdsAfterARestart);
    }
  }
}
