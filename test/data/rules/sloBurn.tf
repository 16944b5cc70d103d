resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-902f6c6a932ce37b"
    name           = "Checkout availability: burn rate 14.4"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "critical"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 14.4"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 1h, {{ $values.B.Value | humanizePercentage }} over 5m: the error budget of 30d burns 14.4 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[1h])) / sum(rate(http_requests_total{job=\"checkout\"}[1h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[5m])) / sum(rate(http_requests_total{job=\"checkout\"}[5m]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.0144 && $B > 0.0144"
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
        "expression" = "D"
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
  }

  rule {
    uid            = "foresight-f4c8da2c6cd72226"
    name           = "Checkout availability: burn rate 6"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "critical"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 6"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 6h, {{ $values.B.Value | humanizePercentage }} over 30m: the error budget of 30d burns 6 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[6h])) / sum(rate(http_requests_total{job=\"checkout\"}[6h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[30m])) / sum(rate(http_requests_total{job=\"checkout\"}[30m]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.006 && $B > 0.006"
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
        "expression" = "D"
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
  }

  rule {
    uid            = "foresight-f4c8df2c6cd72aa5"
    name           = "Checkout availability: burn rate 3"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 3"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 1d, {{ $values.B.Value | humanizePercentage }} over 2h: the error budget of 30d burns 3 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[1d])) / sum(rate(http_requests_total{job=\"checkout\"}[1d]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[2h])) / sum(rate(http_requests_total{job=\"checkout\"}[2h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.003 && $B > 0.003"
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
        "expression" = "D"
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
  }

  rule {
    uid            = "foresight-f4c8dd2c6cd7273f"
    name           = "Checkout availability: burn rate 1"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 1"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 3d, {{ $values.B.Value | humanizePercentage }} over 6h: the error budget of 30d burns 1 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[3d])) / sum(rate(http_requests_total{job=\"checkout\"}[3d]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[6h])) / sum(rate(http_requests_total{job=\"checkout\"}[6h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.001 && $B > 0.001"
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
        "expression" = "D"
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
  }

  rule {
    uid            = "foresight-ec8c9303448e74a5"
    name           = "Checkout availability: budget exhausted"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "critical"
    }
    annotations = {
      "summary"          = "Checkout availability: budget exhausted"
      "description"      = "The error budget of 30d is forecast to be used up in {{ $values.A.Value | printf \"%.1f\" }} hours."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "1 - (sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[30d])) / sum(rate(http_requests_total{job=\"checkout\"}[30d]))) / 0.001"
          "range" = true
        }
        "output"      = "runwayHours"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
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
        "expression" = "A"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "lt"
              "params" = [
                72,
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
  }
}
