/**
 * Whether this node should get requests, and whether it should live. Depends on no other package of
 * the product.
 *
 * <p>Packed as a jar of its own for the EAR's lib folder: WildFly does not find health checks in a
 * WAR that is part of an EAR (WFLY-12835).
 */
package com.barron.web.health;
