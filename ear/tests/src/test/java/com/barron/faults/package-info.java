/**
 * The proof: two real nodes, a database and a provider are broken on purpose, and a judge that uses
 * nothing of the application counts what was lost, doubled or out of order. May use rig and
 * provider; never the product's classes.
 */
package com.barron.faults;
