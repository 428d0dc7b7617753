package com.barron.production.openwork;

import com.barron.production.bom.BomFixture;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.SubmitResult;
import com.barron.production.demo.DemoPlant;
import com.barron.production.people.PersonId;
import com.barron.production.quality.QualityFixture;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class OpenWorkContractIT extends OpenWorkContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected OpenItems list(WorkList workList, PersonId reader, int most) {
    return PLANT.inTransaction(
        em ->
            new OpenWorkService(new OpenWorkRepository(em), PLANT.clock())
                .list(workList, reader, most));
  }

  @Override
  protected Reference defect(PersonId by, Severity severity) {
    var command = new RecordDefect(Reference.of("ORD-12345"), "DIMENSIONAL", severity, by);
    RecordResult result =
        PLANT.inTransaction(
            em -> QualityFixture.on(em, PLANT.events(), PLANT.clock()).defects().record(command));
    return ((RecordResult.Recorded) result).defect();
  }

  @Override
  protected Reference change(PersonId by) {
    var command =
        new SubmitChange(Reference.of("BOM-2001"), "SEAL-40", Quantity.of(3), "because", by);
    SubmitResult result =
        PLANT.inTransaction(
            em -> BomFixture.changes(em, PLANT.events(), PLANT.clock()).submit(command));
    return ((SubmitResult.Submitted) result).change();
  }
}
