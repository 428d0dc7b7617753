/**
 * Fetches signals of machines from an MQTT broker, on one node at a time, and hands them to the
 * domain: the other way in beside the API. Off unless a broker is configured. Knows the domain
 * alone.
 */
package com.barron.mqtt;
