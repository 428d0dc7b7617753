/**
 * Whether this node should get requests, and whether it should live. Depends on nothing of ours.
 */
package com.barron.web.health;
