package com.barron.production.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeRequestTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final PersonId SOMEBODY = new PersonId(1);
  private static final PersonId ANOTHER = new PersonId(2);
  private static final Reference BOM = Reference.of("BOM-2001");

  private final BillOfMaterial billOfMaterial =
      BillOfMaterial.of(
          BOM,
          "Pump",
          Set.of(
              BomComponent.pieces("BOLT-M8-30", 1, "Hex bolt", 4),
              BomComponent.pieces("SEAL-40", 2, "Shaft seal", 2)));

  @Test
  void anApprovedChangeTakesEffect() {
    request("BOLT-M8-30", 3).approve(billOfMaterial, ANOTHER, NOW);
    assertThat(billOfMaterial.quantityOf("BOLT-M8-30")).contains(Quantity.of(3));
    assertThat(billOfMaterial.quantityOf("SEAL-40")).contains(Quantity.of(2));
  }

  @Test
  void quantityZeroLeavesTheComponentOut() {
    request("BOLT-M8-30", 0).approve(billOfMaterial, ANOTHER, NOW);
    assertThat(billOfMaterial.quantityOf("BOLT-M8-30")).isEmpty();
  }

  @Test
  void aRejectedChangeHasNone() {
    ChangeRequest request = request("BOLT-M8-30", 3);
    request.reject(ANOTHER, "", NOW);
    assertThat(billOfMaterial.quantityOf("BOLT-M8-30")).contains(Quantity.of(4));
    assertThat(request.decided().status()).isEqualTo(ChangeStatus.REJECTED);
  }

  @Test
  void isDecidedOnce() {
    ChangeRequest request = request("BOLT-M8-30", 3);
    request.reject(ANOTHER, "", NOW);
    assertThat(request.objectionToApproval(ANOTHER, Optional.of(billOfMaterial)))
        .contains(DecisionResult.Reason.OVER);
    assertThatThrownBy(() -> request.approve(billOfMaterial, ANOTHER, NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThat(billOfMaterial.quantityOf("BOLT-M8-30")).contains(Quantity.of(4));
  }

  @Test
  void isNotDecidedByWhoeverProposedIt() {
    ChangeRequest request = request("BOLT-M8-30", 3);
    assertThat(request.objectionToApproval(SOMEBODY, Optional.of(billOfMaterial)))
        .contains(DecisionResult.Reason.OWN_PROPOSAL);
    assertThatThrownBy(() -> request.approve(billOfMaterial, SOMEBODY, NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThat(billOfMaterial.quantityOf("BOLT-M8-30")).contains(Quantity.of(4));
  }

  private static ChangeRequest request(String part, int quantity) {
    return ChangeRequest.submitted(
        Reference.of("BCR-301"),
        new SubmitChange(BOM, part, Quantity.of(quantity), "New fastener supplier", SOMEBODY),
        Quantity.of(4),
        NOW);
  }
}
