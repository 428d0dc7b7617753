package com.barron.production.reference.existence;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.bom.BomFixture;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.SubmitResult;
import com.barron.production.demo.DemoPlant;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sql.Sql;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExistingReferencesIT {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Test
  void tellsRecordsOfEachKindFromNumbersThatNothingHas() {
    List<Reference> existing =
        Stream.concat(
                Stream.of(
                        "ORD-12345",
                        "DEF-98764",
                        "MACH-003",
                        "MAINT-555",
                        "SOP-101",
                        "SOPF-200",
                        "BOM-2001")
                    .map(Reference::of),
                Stream.of(change()))
            .toList();
    List<Reference> missing =
        EnumSet.allOf(ReferenceKind.class).stream()
            .map(kind -> new Reference(kind, "471147114"))
            .toList();

    assertThat(existing)
        .extracting(Reference::kind)
        .containsExactlyInAnyOrder(ReferenceKind.values());
    assertThat(among(Stream.concat(existing.stream(), missing.stream()).toList()))
        .containsExactlyInAnyOrderElementsOf(existing);
    assertThat(among(List.of())).isEmpty();
  }

  @Test
  void doesNotTellWhatIsNotInUseAnyMore() {
    PLANT.execute("update machine set active = false where number = 'MACH-002'");
    PLANT.execute("update sop set active = false where number = 'SOP-102'");
    PLANT.execute("update bom set active = false where number = 'BOM-2002'");

    List<Reference> references =
        Stream.of("MACH-002", "SOP-102", "BOM-2002", "MACH-001").map(Reference::of).toList();

    assertThat(among(references)).containsExactly(Reference.of("MACH-001"));
  }

  private static Set<Reference> among(Collection<Reference> references) {
    return PLANT.inTransaction(
        em -> new ExistingReferenceService(Sql.besides(em)).among(references));
  }

  private static Reference change() {
    var command =
        new SubmitChange(
            Reference.of("BOM-2001"), "SEAL-40", Quantity.of(3), "because", new PersonId(1));
    SubmitResult result =
        PLANT.inTransaction(
            em -> BomFixture.changes(em, PLANT.events(), PLANT.clock()).submit(command));
    return ((SubmitResult.Submitted) result).change();
  }
}
