resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-af519c917b3f8b10"
    name           = "A pod is unlike the others"
    condition      = "C"
    for            = "5m"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "outlier"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "A pod is unlike the others"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }}{{ with $values.Lower }}{{ with $values.Upper }}, its peers {{ template \"value\" $values.Lower.Value }} to {{ template \"value\" $values.Upper.Value }}{{ end }}{{ end }}{{ with $values.Since }}; since {{ (toTime $values.Since.Value).UTC.Format \"2006-01-02 15:04\" }} UTC{{ end }}. This series is unlike its peers (flag {{ $values.B.Value | humanize }}).{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22rate(container_cpu_usage_seconds_total%7Bpod%3D~%5C%22cart-.*%5C%22%7D%5B5m%5D)%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method"      = "dbscan"
        "output"      = "outlierFlag"
        "partialData" = "error"
      })

      relative_time_range {
        from = 3600
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
        "reducer"    = "last"
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
                0,
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
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Observed"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method"      = "dbscan"
        "output"      = "outlierFlag"
        "evidence"    = "observed"
        "partialData" = "error"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "Expected"
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Expected"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method"      = "dbscan"
        "output"      = "outlierFlag"
        "evidence"    = "expected"
        "partialData" = "error"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "Lower"
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Lower"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method"      = "dbscan"
        "output"      = "outlierFlag"
        "evidence"    = "lower"
        "partialData" = "error"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "Upper"
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Upper"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method"      = "dbscan"
        "output"      = "outlierFlag"
        "evidence"    = "upper"
        "partialData" = "error"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "Since"
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Since"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method"      = "dbscan"
        "output"      = "outlierFlag"
        "evidence"    = "since"
        "partialData" = "error"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }
  }
}
