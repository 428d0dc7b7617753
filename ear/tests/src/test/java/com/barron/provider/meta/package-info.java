/**
 * A stand-in for Meta's Cloud API and for the people behind it: answers as the Graph API does, can
 * fail as it does, keeps its own record. Shares no code with the product.
 */
package com.barron.provider.meta;
