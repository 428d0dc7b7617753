package com.barron.production.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.production.demo.DemoPlant;
import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class AttachmentsContractIT extends AttachmentsContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected Match<FileCount> count(Reference subject) {
    return attachments(it -> it.count(subject));
  }

  @Override
  protected void attach(Reference subject, int files) {
    for (int i = 0; i < files; i++) {
      byte[] bytes = ("file " + i).getBytes(UTF_8);
      attachments(
          it ->
              it.add(new NewAttachment(subject, FileType.PNG, bytes, "", DemoSetting.TECHNICIAN)));
    }
  }

  @Override
  protected void withdraw(Reference subject) {
    PLANT.inTransaction(
        em ->
            em.createNativeQuery(
                    "update sop_failure set resolved_at = now(), withdrawn = true"
                        + " where number = :number")
                .setParameter("number", subject.toString())
                .executeUpdate());
  }

  private static <T> T attachments(Function<Attachments, T> work) {
    return PLANT.inTransaction(
        em ->
            work.apply(
                new AttachmentService(new AttachmentRepository(em), entries -> {}, PLANT.clock())));
  }
}
