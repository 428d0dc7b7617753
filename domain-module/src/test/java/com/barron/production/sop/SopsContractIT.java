package com.barron.production.sop;

import com.barron.production.audit.AuditFixture;
import com.barron.production.demo.DemoPlant;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceSequence;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class SopsContractIT extends SopsContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @BeforeAll
  static void oneProcedureHasNoStepsYet() {
    PLANT.execute("insert into sop (number, title, revision) values ('SOP-103', 'Begun anew', 1)");
  }

  @Override
  protected <T> T inTransaction(Function<Sops, T> work) {
    return PLANT.inTransaction(
        em ->
            work.apply(
                new SopService(
                    new SopRepository(em),
                    new FailureRepository(em),
                    new ReferenceSequence(em),
                    EnrolmentFixture.rights(em, PLANT.clock()),
                    AuditFixture.audit(em),
                    PLANT.events(),
                    PLANT.clock())));
  }

  @Override
  protected void revise(Reference sop, String... steps) {
    PLANT.execute(
        """
        update sop set revision = revision + 1 where number = '{sop}';
        insert into sop_step (sop_number, revision, step, title)
        select number, revision, new.step, new.title
        from sop, unnest(array['{steps}']) with ordinality as new (title, step)
        where number = '{sop}'
        """
            .replace("{sop}", sop.toString())
            .replace("{steps}", String.join("', '", steps)));
  }
}
