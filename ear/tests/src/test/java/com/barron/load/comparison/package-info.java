/**
 * Compares what driver, provider and database know of the same messages. Pure Java; uses the JDK
 * alone.
 */
package com.barron.load.comparison;
