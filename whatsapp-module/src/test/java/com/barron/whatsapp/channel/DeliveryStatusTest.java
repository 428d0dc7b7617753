package com.barron.whatsapp.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryStatusTest {
  @ParameterizedTest
  @CsvSource({
    "QUEUED,SENT,true",
    "SENT,QUEUED,false",
    "SENT,SENT,false",
    "DELIVERED,READ,true",
    "READ,DELIVERED,false",
    "SENT,FAILED,true",
    "DELIVERED,FAILED,false",
    "READ,FAILED,false",
    "FAILED,SENT,false",
    "FAILED,DELIVERED,true",
    "FAILED,FAILED,false"
  })
  void movesForwardOnly(DeliveryStatus from, DeliveryStatus to, boolean allowed) {
    assertThat(from.canBecome(to)).isEqualTo(allowed);
  }
}
