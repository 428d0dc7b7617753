/**
 * Fault injection: two real nodes, a database and a provider fail on purpose, and a checker that
 * uses nothing of the application counts what was lost, doubled or out of order. May use rig and
 * provider; never the product's classes.
 */
package com.barron.faults;
