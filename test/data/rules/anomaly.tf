resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid             = "foresight-adf0f37aa41a3736"
    name            = "Checkout traffic is unusual"
    condition       = "C"
    for             = "5m"
    keep_firing_for = "10m"
    no_data_state   = "NoData"
    exec_err_state  = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "anomaly"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout traffic is unusual"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }}{{ with $values.Lower }}{{ with $values.Upper }}, usual {{ template \"value\" $values.Lower.Value }} to {{ template \"value\" $values.Upper.Value }}{{ end }}{{ end }}{{ with $values.Since }}; since {{ (toTime $values.Since.Value).UTC.Format \"2006-01-02 15:04\" }} UTC{{ end }}{{ with $values.Kind }} ({{ index (args \"\" \"spike\" \"drop to zero\" \"level shift\" \"drift\" \"lost season\" \"flat line\" \"missing data\") (printf \"arg%.0f\" .Value) }}){{ end }}. {{ $values.B.Value | humanize }} of the last 5 observations, 5m apart, were unlike what their own past predicts.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%2Ccode!~%5C%225..%5C%22%7D%5B5m%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "sum"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "B"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                2,
              ]
            }
            "unloadEvaluator" = {
              "type" = "lt"
              "params" = [
                2,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "Observed"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Observed"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
        "evidence"           = "observed"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }

    data {
      ref_id         = "Expected"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Expected"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
        "evidence"           = "expected"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }

    data {
      ref_id         = "Lower"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Lower"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
        "evidence"           = "lower"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }

    data {
      ref_id         = "Upper"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Upper"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
        "evidence"           = "upper"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }

    data {
      ref_id         = "Kind"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Kind"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
        "evidence"           = "kind"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }

    data {
      ref_id         = "Since"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Since"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
        "evidence"           = "since"
      })

      relative_time_range {
        from = 1499
        to   = 0
      }
    }
  }
}
