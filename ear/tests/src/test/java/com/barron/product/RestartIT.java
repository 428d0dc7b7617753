package com.barron.product;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestRig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What was begun outlives the server: all of it the same crash, and the same restart. */
@ResourceLock(TestRig.OPEN_PRODUCT)
@ExtendWith(ProductExtension.class)
class RestartIT {
  @Test
  void whatWasBegunGoesOnAfterACrashAndAfterARestart(RunningProduct runningProduct) {
    List<Survivor> all =
        List.of(
            new OpenQuestion(runningProduct),
            new ChosenLanguage(runningProduct),
            new FileOnItsWay(runningProduct),
            new TakenOverConversation(runningProduct));
    all.forEach(Survivor::begin);
    runningProduct.twilio().goDown();
    all.forEach(Survivor::goOnWithoutAProvider);

    runningProduct.kill();
    runningProduct.twilio().comeBack();
    runningProduct.start();
    all.forEach(Survivor::holdsAfterACrash);

    runningProduct.stop();
    runningProduct.start();
    all.forEach(Survivor::holdsAfterARestart);
  }
}
