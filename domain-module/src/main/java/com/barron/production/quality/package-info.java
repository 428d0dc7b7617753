/**
 * Defects and the hold that each one causes. May use reference, people, orders, sla and runtime.
 */
package com.barron.production.quality;
