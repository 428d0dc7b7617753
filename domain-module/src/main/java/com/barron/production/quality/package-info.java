/**
 * Defects and the hold that each one causes. May use access, reference, people, audit, orders, sla
 * and runtime.
 */
package com.barron.production.quality;
