package com.barron.mqtt;

/**
 * A message that the broker was not told to be done with.
 *
 * @param id of the broker, for its acknowledgement
 * @param qos 0: nobody waits for an acknowledgement
 */
record ReceivedMessage(String topic, byte[] payload, int id, int qos) {}
