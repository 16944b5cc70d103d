resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-87b2d5758e0c0cab"
    name           = "Canary drifts from stable"
    condition      = "C"
    for            = "5m"
    no_data_state  = "NoData"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "deviation"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Canary drifts from stable"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }}{{ with $values.Lower }}{{ with $values.Upper }}, usual {{ template \"value\" $values.Lower.Value }} to {{ template \"value\" $values.Upper.Value }}{{ end }}{{ end }}{{ with $values.Since }}; since {{ (toTime $values.Since.Value).UTC.Format \"2006-01-02 15:04\" }} UTC{{ end }}{{ with $values.Kind }} ({{ index (args \"\" \"spike\" \"drop to zero\" \"level shift\" \"drift\" \"lost season\" \"flat line\" \"missing data\") (printf \"arg%.0f\" .Value) }}){{ end }}. {{ $values.B.Value | humanize }} of the last 6 observations, 5m apart, were unlike what their own past predicts.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22histogram_quantile(0.95%2C%20sum%20by%20(le%2C%20route)%20(rate(latency_seconds_bucket%7Btrack%3D%5C%22canary%5C%22%7D%5B5m%5D)))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
      })

      relative_time_range {
        from = 1799
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
                3,
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
        "evidence"  = "observed"
      })

      relative_time_range {
        from = 1799
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
        "evidence"  = "expected"
      })

      relative_time_range {
        from = 1799
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
        "evidence"  = "lower"
      })

      relative_time_range {
        from = 1799
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
        "evidence"  = "upper"
      })

      relative_time_range {
        from = 1799
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
        "evidence"  = "kind"
      })

      relative_time_range {
        from = 1799
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
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
        "evidence"  = "since"
      })

      relative_time_range {
        from = 1799
        to   = 0
      }
    }
  }
}
