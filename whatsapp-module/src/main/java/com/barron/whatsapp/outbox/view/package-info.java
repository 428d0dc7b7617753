/**
 * The outbox as operators see it: the latest messages, and gauges of what waits. Changes nothing.
 * May use metrics, settings and channel.
 */
package com.barron.whatsapp.outbox.view;
