@NullMarked
package fr.imtgrandest.passerelle.agreement.web;

import org.jspecify.annotations.NullMarked;
