/**
 * The policy of the benchmark, technology SME and a ladder of tiers, decided in several ways: by Tidu, by Java written
 * by hand, by Drools as its manual teaches, by decision tables of DMN and of OpenL Tablets. Each is written as those
 * who like it would write it, and gets its facts in the form that suits it best.
 */
package io.tidu.benchmark.peer;
