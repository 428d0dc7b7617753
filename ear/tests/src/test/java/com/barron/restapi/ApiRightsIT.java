package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.integration.Scope;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every call that the document has, with each scope and without a key. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiRightsIT {
  private final RunningProduct product;
  private final List<ApiCall> calls;

  ApiRightsIT(RunningProduct product) {
    this.product = product;
    this.calls = ApiCall.in(ApiClient.withoutKey(product).get("/openapi.json").json());
  }

  @Test
  void withoutAKeyNothingIsAnswered() {
    List<ApiClient> strangers =
        List.of(
            ApiClient.withoutKey(product),
            ApiClient.withKey(product, "barron_" + "0".repeat(64)),
            ApiClient.withKey(product, "x"));

    assertThat(calls).hasSizeGreaterThan(20);
    for (ApiCall call : calls) {
      for (ApiClient stranger : strangers) {
        var answer = stranger.send(call.method(), call.anywhere(), "");
        assertThat(answer.problem()).as(call.toString()).isEqualTo("unauthorized");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      }
    }
  }

  @Test
  void eachScopeOpensItsCallsAndNoOther() {
    List<String> wrong = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      ApiClient client = ApiClient.with(product, scope.word());
      for (ApiCall call : calls) {
        int status =
            client
                .send(call.method(), call.anywhere(), "{}", "Content-Type", "application/json")
                .status();
        boolean isOpen = status != 401 && status != 403;
        if (status >= 500 || isOpen != call.scope().equals(scope.word())) {
          wrong.add(scope.word() + " " + call + " " + status);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void aRevokedKeyIsRefusedAtOnce() {
    String key = ApiClient.newKey(product, "Leaves soon", "orders:read");
    ApiClient client = ApiClient.withKey(product, key);
    assertThat(client.get("/orders").status()).isEqualTo(200);

    product.sql().column("SELECT integration_key_revoke('Leaves soon')");

    assertThat(client.get("/orders").status()).isEqualTo(401);
  }

  @Test
  void aKeyIsNeverInTheLog() {
    String key = ApiClient.newKey(product, "Discreet", "orders:read");
    ApiClient.withKey(product, key).get("/orders");
    ApiClient.withKey(product, key).get("/defects");

    assertThat(product.log()).doesNotContain(key.substring(8));
  }
}
