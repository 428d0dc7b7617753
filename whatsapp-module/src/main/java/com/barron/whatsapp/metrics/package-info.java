/**
 * What is counted and measured, by name: the only place that knows Micrometer. May be used by every
 * package that has something to count; may use background, and observes signals of machines.
 */
package com.barron.whatsapp.metrics;
